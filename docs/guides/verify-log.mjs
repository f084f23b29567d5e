// Checks a receipt against the public log of a consultation, with nothing of Dân Bàn but this file. Node.js 20 or later:
//   node verify-log.mjs bien-nhan.json nhat-ky.json [nhat-ky-cu.json] [dong.json]
// bien-nhan.json: "Tải bằng chứng" on your receipt page · nhat-ky.json: the signed heads of the log
// nhat-ky-cu.json: heads that you or somebody else kept earlier · dong.json: all lines, to compute the root again
import { createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';

const [receipt, log, older, lines] = process.argv.slice(2).map((file) => JSON.parse(readFileSync(file, 'utf8')));
const sha = (...parts) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const hex = (text) => Buffer.from(text, 'hex');
const leafOf = (commitment) => sha('\0', hex(commitment));
const node = (left, right) => sha('\x01', hex(left), hex(right));
const sorted = (v) =>
  Array.isArray(v) ? v.map(sorted) : v && typeof v === 'object'
    ? Object.fromEntries(Object.keys(v).sort().map((key) => [key, sorted(v[key])])) : v;
const check = (what, isTrue) => { if (!isTrue) { console.error(`SAI: ${what}`); process.exit(1); } console.log(`đúng: ${what}`); };

// RFC 9162, 2.1.3.2 (leaf in tree) and 2.1.4.2 (old tree is the beginning of the new one).
function rootFrom(index, size, leaf, proof) {
  let [fn, sn, r] = [index, size - 1, leaf];
  for (const p of proof) {
    if (sn === 0) return undefined;
    if (fn % 2 || fn === sn) { r = node(p, r); while (!(fn % 2) && fn) [fn, sn] = [fn / 2, Math.floor(sn / 2)]; } else r = node(r, p);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 ? r : undefined;
}
function isBeginning(first, second, oldRoot, newRoot, proof) {
  if (first === 0 || first === second) return proof.length === 0 && (first === 0 || oldRoot === newRoot);
  const path = Number.isInteger(Math.log2(first)) ? [oldRoot, ...proof] : [...proof];
  let [fn, sn] = [first - 1, second - 1];
  while (fn % 2) [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  let [fr, sr] = [path[0], path[0]];
  for (const c of path.slice(1)) {
    if (sn === 0) return false;
    if (fn % 2 || fn === sn) { [fr, sr] = [node(c, fr), node(c, sr)]; while (!(fn % 2) && fn) [fn, sn] = [fn / 2, Math.floor(sn / 2)]; } else sr = node(sr, c);
    [fn, sn] = [Math.floor(fn / 2), Math.floor(sn / 2)];
  }
  return sn === 0 && fr === oldRoot && sr === newRoot;
}
function isSigned({ consultationId, size, root, signedAt, keyId, signature }) {
  const x = hex(log.keys.find((key) => key.id === keyId)?.publicKey ?? '').toString('base64url');
  const message = `danban-log-head-v1\n${consultationId}\n${size}\n${root}\n${signedAt}\n`;
  return x !== '' && verify(null, Buffer.from(message), createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x }, format: 'jwk' }), hex(signature));
}

const said = sha(Uint8Array.of(receipt.version), hex(receipt.salt), JSON.stringify(sorted(receipt.content)));
check(`mọi mã gốc đều có chữ ký của khóa đã công bố (${log.heads.length})`, log.heads.length > 0 && log.heads.every(isSigned));
check('mỗi mã gốc là phần nối tiếp của mã gốc trước', log.heads.every((head, i) =>
  isBeginning(head.since, head.size, log.heads[i - 1]?.root, head.root, head.consistency) && head.since === (log.heads[i - 1]?.size ?? 0)));
const head = log.heads.find(({ size, root }) => size === receipt.head.size && root === receipt.head.root);
check('biên nhận dẫn tới một mã gốc đã công bố', head !== undefined);
check(`lời góp ý nằm ở dòng ${receipt.index} của nhật ký`, rootFrom(receipt.index, head.size, leafOf(said), receipt.proof) === head.root);
if (older) check('những mã gốc giữ lại từ trước vẫn còn nguyên', older.heads.every((old) => log.heads.some((now) => now.size === old.size && now.root === old.root)));
const treeOf = (all) => { if (all.length === 1) return all[0]; let half = 1; while (half * 2 < all.length) half *= 2; return node(treeOf(all.slice(0, half)), treeOf(all.slice(half))); };
if (lines) check('mã gốc tính lại từ mọi dòng là mã gốc đã ký', lines.lines.every(({ index }, i) => index === i)
  && treeOf(lines.lines.slice(0, head.size).map(({ commitment }) => leafOf(commitment))) === head.root);
