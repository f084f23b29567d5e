import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { packFacts } from '#test/factories/pack-facts.ts';
import { needVoice } from '#test/needed-programs.ts';
import { spokenBulletin } from '../bulletin.ts';
import { fillTemplate } from '../fill-template.ts';
import { TEMPLATES } from '../templates.data.ts';
import { encode, say, voiceOf } from './voice.server.ts';
import { wavSeconds } from './wav.ts';

describe.runIf(needVoice())('bulletins read by the voice of the house', () => {
  const look = (bytes: Uint8Array, ending: string) => {
    const folder = mkdtempSync(join(tmpdir(), 'dan-ban-voice-'));
    try {
      const path = join(folder, `tep.${ending}`);
      writeFileSync(path, bytes);
      const facts = [
        '-v',
        'error',
        '-show_entries',
        'format=duration:stream=codec_name,channels',
        '-of',
        'csv=p=0',
        path,
      ];
      const [stream = '', seconds = ''] = spawnSync('ffprobe', facts, { encoding: 'utf8' })
        .stdout.trim()
        .split('\n');
      const loud = ['-hide_banner', '-nostats', '-i', path, '-af', 'ebur128', '-f', 'null', '-'];
      const said = spawnSync('ffmpeg', loud, { encoding: 'utf8', maxBuffer: 1e8 }).stderr;
      return {
        stream,
        seconds: Number(seconds),
        loudness: Number(/I:\s+(-[\d.]+) LUFS\s+Threshold/.exec(said.slice(-1200))?.[1]),
      };
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  };

  test.each(['bulletin1', 'bulletin3'] as const)(
    '%s: as long as announced within a tenth, as loud as every other, MP3 and OGG',
    { timeout: 120_000 },
    async (kind) => {
      const { text, seconds } = spokenBulletin(fillTemplate(kind, TEMPLATES[kind], packFacts()), 'morning');
      const sound = await say(voiceOf(undefined), text, seconds);
      if (!sound.ok) throw new Error(sound.reason);
      for (const [bytes, ending, codec] of [
        [sound.value.mp3, 'mp3', 'mp3,1'],
        [sound.value.ogg, 'ogg', 'opus,1'],
      ] as const) {
        const heard = look(bytes, ending);
        expect(heard.stream).toBe(codec);
        expect(Math.abs(heard.seconds - seconds) / seconds).toBeLessThan(0.1);
        expect(heard.loudness).toBeGreaterThan(-18);
        expect(heard.loudness).toBeLessThan(-14.5);
      }
    },
  );

  test('a command of the operator takes the place of the voice; no shell reads it', async () => {
    const voice = voiceOf('/usr/bin/espeak-ng -v vi --stdin --stdout');
    expect(voice).toMatchObject({ name: 'espeak-ng', program: '/usr/bin/espeak-ng' });
    expect(await say(voiceOf('cat ; rm -rf x'), 'Một hai ba.', 2)).toMatchObject({
      ok: false,
      reason: 'unsaid',
    });
  });
});

describe('without a voice', () => {
  test('a program that is not there is said, nothing is made up', async () => {
    expect(await say(voiceOf('/nowhere/voice'), 'Một.', 1)).toEqual({ ok: false, reason: 'noVoice' });
  });

  test('what is no sound is refused by the encoder', async () => {
    const end = await encode(new TextEncoder().encode('không phải âm thanh'), 1, 0);
    expect(end.ok).toBe(false);
  });

  test('the length of a WAV is counted from its bytes, because a pipe cannot say it', () => {
    const wav = Buffer.alloc(44 + 16_000);
    wav.write('RIFF', 0);
    wav.writeUInt32LE(0x7fffffff, 4);
    wav.write('WAVEfmt ', 8);
    wav.writeUInt32LE(16, 16);
    wav.writeUInt32LE(8000, 24);
    wav.writeUInt32LE(16_000, 28);
    wav.write('data', 36);
    wav.writeUInt32LE(0x7fffffff, 40);
    expect(wavSeconds(wav)).toBe(1);
    expect(wavSeconds(Buffer.from('no wav'))).toBeUndefined();
  });
});
