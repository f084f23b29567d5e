import { runProgram } from '#features/documents/ocr/programs.server.ts';
import { ok, type Result, refuse } from '#platform/result.ts';
import { wavSeconds } from './wav.ts';

/** Who reads a text aloud: a command of the operator, or the voice of the house. Text comes by the standard input, WAV goes out. */
export interface Voice {
  readonly name: string;
  readonly program: string;
  readonly parameters: (speed: number) => readonly string[];
}

/** `noVoice`, `noEncoder`: the program is not on this machine · `unsaid`: it said no, or took too long. */
export type VoiceRefusal = 'noVoice' | 'noEncoder' | 'unsaid';

const TIME_MS = 120_000;
/** Words a minute that espeak-ng takes when nobody says; in Vietnamese a word is a syllable. */
const ESPEAK_SPEED = 175;

/** SPEECH_COMMAND, split at its spaces, takes the place of espeak-ng. No shell reads it. */
export function voiceOf(command: string | undefined): Voice {
  const [program, ...parameters] = command?.split(/\s+/).filter(Boolean) ?? [];
  if (program) return { name: program.split('/').at(-1)!, program, parameters: () => parameters };
  return {
    name: 'espeak-ng',
    program: 'espeak-ng',
    parameters: (speed) => ['-v', 'vi', '-s', String(speed), '--stdin', '--stdout'],
  };
}

export interface Sound {
  readonly mp3: Uint8Array;
  readonly ogg: Uint8Array;
  readonly seconds: number;
}

/** Reads the text in about as many seconds as were announced, and makes it as loud as every other recording. */
export async function say(voice: Voice, text: string, seconds: number): Promise<Result<Sound, VoiceRefusal>> {
  const first = await speak(voice, text, ESPEAK_SPEED);
  if (!first.ok) return first;
  // The second reading is at the speed that the first one asks for; what is left is stretched, which is hardly heard.
  const speed = Math.round(Math.min(260, Math.max(90, (ESPEAK_SPEED * first.value.seconds) / seconds)));
  const second = voice.program === 'espeak-ng' ? await speak(voice, text, speed) : first;
  if (!second.ok) return second;
  const tempo = Math.min(1.6, Math.max(0.6, second.value.seconds / seconds));
  return await encode(second.value.wav, tempo, second.value.seconds / tempo);
}

async function speak(
  voice: Voice,
  text: string,
  speed: number,
): Promise<Result<{ readonly wav: Uint8Array; readonly seconds: number }, VoiceRefusal>> {
  const input = Buffer.from(`${text}\n`);
  const run = await runProgram(voice.program, voice.parameters(speed), { milliseconds: TIME_MS, input });
  if (run.failure === 'missing') return refuse('noVoice');
  const seconds = run.ok ? wavSeconds(run.output) : undefined;
  return seconds ? ok({ wav: run.output, seconds }) : refuse('unsaid');
}

/** Loudness of speech as it is published for small loudspeakers, measured after EBU R 128; in LUFS. */
const LOUDNESS = -16;
/** What stands out above it is held below -1.4 dB. */
const LIMITER = 'alimiter=limit=0.85:level=false';

/** One sound as MP3 and as Opus in OGG, mono, as loud as every other. Measured first, then set by one gain: words keep their weight. */
export async function encode(
  sound: Uint8Array,
  tempo: number,
  seconds: number,
): Promise<Result<Sound, VoiceRefusal>> {
  const stretch = `atempo=${tempo.toFixed(3)}`;
  const measured = await ffmpeg(
    sound,
    `${stretch},ebur128=metadata=1,ametadata=mode=print:key=lavfi.r128.I:file=-`,
    [...['-f', 'null', '-']],
  );
  if (measured.failure === 'missing') return refuse('noEncoder');
  const loudness = Number(/I=(-?[\d.]+)\s*$/.exec(measured.output.toString('latin1'))?.[1]);
  if (!measured.ok || !Number.isFinite(loudness)) return refuse('unsaid');
  const filter = `${stretch},volume=${(LOUDNESS - loudness).toFixed(2)}dB,${LIMITER}`;
  const mp3 = await ffmpeg(sound, filter, [
    '-ar',
    '44100',
    '-c:a',
    'libmp3lame',
    '-b:a',
    '64k',
    '-f',
    'mp3',
    'pipe:1',
  ]);
  const ogg = await ffmpeg(sound, filter, [
    '-ar',
    '48000',
    '-c:a',
    'libopus',
    '-b:a',
    '24k',
    '-f',
    'ogg',
    'pipe:1',
  ]);
  if (!mp3.ok || !ogg.ok) return refuse('unsaid');
  return ok({
    mp3: new Uint8Array(mp3.output),
    ogg: new Uint8Array(ogg.output),
    seconds: Math.round(seconds),
  });
}

async function ffmpeg(sound: Uint8Array, filter: string, output: readonly string[]) {
  const given = ['-hide_banner', '-loglevel', 'error', '-i', 'pipe:0', '-vn', '-map_metadata', '-1'];
  return await runProgram('ffmpeg', [...given, '-ac', '1', '-af', filter, ...output], {
    milliseconds: TIME_MS,
    input: sound,
  });
}
