import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { docxFile, p } from '#test/docx-file.ts';
import { showableName } from './import-document.server.ts';
import { sniffType } from './sniff-type.ts';

const wide = (text: string) => Buffer.from(text, 'utf16le');
const compound = (stream: string) =>
  Buffer.concat([
    Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
    Buffer.alloc(600),
    wide(stream),
  ]);
const office = (name: string, more = {}) =>
  zipSync({ '[Content_Types].xml': strToU8('<x/>'), [name]: strToU8('<x/>'), ...more });

/** What has come when the line breaks in the middle of the first entry. */
const cutOff = () =>
  zipSync({ 'word/document.xml': strToU8('<x/>'), '[Content_Types].xml': strToU8('<x/>') }).subarray(0, 50);

function sniffed(bytes: Uint8Array, name: string): string {
  const result = sniffType(bytes, name);
  return result.ok ? result.kind : result.reason;
}

describe('the content decides, not the name', () => {
  test.each<[string, Uint8Array, string, string]>([
    ['a Word file', docxFile({ body: p('x') }), 'a.docx', 'docx'],
    ['a Word file called .doc', docxFile({ body: p('x') }), 'a.doc', 'docx'],
    ['a PDF', strToU8('%PDF-1.7\n'), 'a.pdf', 'pdf'],
    ['a PDF after rubbish', strToU8('\n\n  %PDF-1.4'), 'a.pdf', 'pdf'],
    ['plain text', strToU8('Điều 1'), 'a.txt', 'txt'],
    ['plain text in UTF-16', Buffer.concat([Buffer.from([0xff, 0xfe]), wide('Điều 1')]), 'a.TXT', 'txt'],
    ['a photograph', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0]), 'anh.jpg', 'jpeg'],
    ['a screen shot', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'anh.png', 'png'],
    ['a WebP picture', Buffer.from('RIFF....WEBPVP8 '), 'anh.webp', 'webp'],
    ['a broadcast', Buffer.from('ID3\u0004'), 'phat-thanh.mp3', 'mp3'],
    ['a film', Buffer.from('\0\0\0\u0018ftypisom'), 'phim.mp4', 'mp4'],
    ['a voice memo', Buffer.from('\0\0\0\u0018ftypM4A '), 'ghi-am.m4a', 'm4a'],
    ['nothing', new Uint8Array(), 'a.docx', 'empty'],
    ['Word 97', compound('WordDocument'), 'a.doc', 'legacyDoc'],
    ['Word 97 called .docx', compound('WordDocument'), 'a.docx', 'legacyDoc'],
    ['a Word file with a password', compound('EncryptedPackage'), 'a.docx', 'encrypted'],
    ['Excel 97', compound('Workbook'), 'a.xls', 'otherOffice'],
    ['RTF called .doc', strToU8('{\\rtf1\\ansi'), 'a.doc', 'legacyRtf'],
    [
      'Word with macros',
      office('word/document.xml', { 'word/vbaProject.bin': strToU8('x') }),
      'a.docx',
      'macroDocument',
    ],
    ['a spreadsheet', office('xl/workbook.xml'), 'a.docx', 'otherOffice'],
    [
      'an OpenDocument text',
      zipSync({ mimetype: strToU8('application/vnd.oasis.opendocument.text') }, { level: 0 }),
      'a.odt',
      'otherOffice',
    ],
    ['the first half of a Word file', cutOff(), 'a.docx', 'brokenDocx'],
    ['an archive of files', zipSync({ 'a.docx': strToU8('x') }), 'a.docx', 'otherArchive'],
    ['an empty archive', zipSync({}), 'a.docx', 'otherArchive'],
    ['a 7z archive', Buffer.from([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c]), 'a.txt', 'otherArchive'],
    ['a web page called .docx', strToU8('\n<!DOCTYPE html><html>'), 'a.docx', 'html'],
    ['a web page called .txt', strToU8('<html><body>Điều 1'), 'a.txt', 'html'],
    ['a program called .txt', Buffer.from('MZ\u0090\0\u0003\0'), 'a.txt', 'notText'],
    ['a drawing that can run scripts', strToU8('<svg xmlns="x"><script/></svg>'), 'a.svg', 'unsupported'],
    ['a table of values', strToU8('=1+1;2'), 'a.csv', 'unsupported'],
    ['a script', strToU8('#!/bin/sh'), 'a.sh', 'unsupported'],
  ])('%s', (_what, bytes, name, expected) => {
    expect(sniffed(bytes, name)).toBe(expected);
  });
});

test.each([
  ['C:\\Users\\an\\Dự thảo.docx', 'Dự thảo.docx'],
  ['../../etc/passwd', 'passwd'],
  ['hoa\u202Exslx.docx', 'hoaxslx.docx'],
  ['a\nb.txt', 'ab.txt'],
])('the shown name of %j is %j', (name, shown) => {
  expect(showableName(name)).toBe(shown);
  expect(showableName(`${'x'.repeat(300)}.docx`)).toHaveLength(200);
});

test('comments one after another do not hold the process up', () => {
  const began = performance.now();
  expect(sniffed(strToU8(`${'<!---->'.repeat(24)}Điều 1`), 'a.txt')).toBe('txt');
  expect(sniffed(strToU8(`${'<!---->'.repeat(580)}x`), 'a.bin')).toBe('unsupported');
  expect(sniffed(strToU8(`${'<!-- a -->\n'.repeat(300)}<html>`), 'a.docx')).toBe('html');
  expect(performance.now() - began).toBeLessThan(1_000);
});
