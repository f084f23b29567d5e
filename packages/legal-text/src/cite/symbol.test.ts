import { describe, expect, it } from 'vitest';
import { readSymbol, suggestsLegalDocument } from './symbol.ts';

describe('readSymbol', () => {
  it.each([
    ['78/2025/NĐ-CP', { number: '78', year: 2025, type: 'NĐ', issuer: 'CP' }],
    ['80/2015/QH13', { number: '80', year: 2015, type: 'QH13', issuer: 'QH13' }],
    ['Luật số:   91/2015/QH13', { number: '91', year: 2015, type: 'QH13', issuer: 'QH13' }],
    ['407/QĐ-TTg', { number: '407', type: 'QĐ', issuer: 'TTg' }],
    [
      '403/2017/NQLT-UBTVQH14-CP-ĐCTUBTWMTTQVN',
      { number: '403', year: 2017, type: 'NQLT', issuer: 'UBTVQH14-CP-ĐCTUBTWMTTQVN' },
    ],
    ['26/VBHN-VPQH', { number: '26', type: 'VBHN', issuer: 'VPQH' }],
    ['66-NQ/TW', { number: '66', type: 'NQ', issuer: 'TW' }],
    ['043/2025/QĐ-UBND', { number: '043', year: 2025, type: 'QĐ', issuer: 'UBND' }],
    ['66.13/2026/NQ-CP', { number: '66.13', year: 2026, type: 'NQ', issuer: 'CP' }],
    ['30c/NQ-CP', { number: '30c', type: 'NQ', issuer: 'CP' }],
    ['22/2020/QĐ - UBND', { number: '22', year: 2020, type: 'QĐ', issuer: 'UBND' }],
    ['122/KHUBND', { number: '122', type: 'KH', issuer: 'UBND' }],
    ['Số:     /KH-SKHCN', { type: 'KH', issuer: 'SKHCN' }],
    ['Số: /2026/QĐ-UBND', { year: 2026, type: 'QĐ', issuer: 'UBND' }],
    ['11/HĐPH-TT', { number: '11', type: 'HĐPH', issuer: 'TT' }],
  ])('%s', (text, expected) => {
    expect(readSymbol(text)).toEqual(expected);
  });

  it.each(['', 'số 12', '30/3/2022', 'xã/phường', 'Quyết định', '12/'])('%j is none', (text) => {
    expect(readSymbol(text)).toBeNull();
  });
});

describe('suggestsLegalDocument', () => {
  it.each([
    ['78/2025/NĐ-CP', true],
    ['20/2016/QĐ-UBND', true],
    ['Số: /2026/QĐ-UBND', true],
    ['407/QĐ-TTg', false],
    ['340/NQ-HĐND', false],
    ['66-NQ/TW', false],
    ['không phải số hiệu', false],
  ])('%s', (symbol, expected) => {
    expect(suggestsLegalDocument(symbol)).toBe(expected);
  });
});
