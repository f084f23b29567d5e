import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';

/** node:http and nothing else: /bytes sends prepared bytes, /string encodes the same text each time. */
const [port, file, more = '[]'] = process.argv.slice(2);
const bytes = readFileSync(file ?? '');
const string = bytes.toString('utf8');
const headers = [
  'content-type',
  'text/html',
  'content-length',
  String(bytes.length),
  ...(JSON.parse(more) as string[]),
];
createServer((request, response) => {
  response.writeHead(200, headers);
  response.end(request.url === '/string' ? string : bytes);
}).listen(Number(port), '127.0.0.1');
