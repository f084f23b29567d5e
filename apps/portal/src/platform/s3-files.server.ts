import { AwsClient } from 'aws4fetch';
import type { S3Settings } from './config.ts';
import { requireHash, sha256Of } from './disk-files.server.ts';
import type { FileStore } from './files.server.ts';

const TIMEOUT_MS = 30_000;

/** Files in a bucket that speaks the S3 protocol, addressed by path so that small servers (MinIO, Garage) work too. */
export function s3Files(settings: S3Settings): FileStore {
  const { accessKeyId, secretAccessKey, region } = settings;
  const client = new AwsClient({ accessKeyId, secretAccessKey, region, service: 's3', retries: 3 });
  const urlOf = (sha256: string) =>
    `${settings.endpoint}/${settings.bucket}/${requireHash(sha256).slice(0, 2)}/${sha256}`;
  const ask = async (method: string, sha256: string, body?: Uint8Array) =>
    await client.fetch(urlOf(sha256), {
      method,
      signal: AbortSignal.timeout(TIMEOUT_MS),
      ...(body && { body: body as BodyInit, headers: { 'content-type': 'application/octet-stream' } }),
    });
  return {
    async put(bytes) {
      const hash = sha256Of(bytes);
      const known = await ask('HEAD', hash);
      if (known.ok && Number(known.headers.get('content-length')) === bytes.length) return hash;
      await requireOk(await ask('PUT', hash, bytes), 'PUT', hash);
      return hash;
    },
    async get(sha256) {
      const response = await ask('GET', sha256);
      if (response.status === 404) {
        await response.body?.cancel();
        return undefined;
      }
      await requireOk(response, 'GET', sha256);
      const bytes = new Uint8Array(await response.arrayBuffer());
      if (sha256Of(bytes) !== sha256) throw new Error(`s3Files: content of ${sha256} is damaged`);
      return bytes;
    },
    async remove(sha256) {
      const response = await ask('DELETE', sha256);
      if (response.status !== 404) await requireOk(response, 'DELETE', sha256);
    },
  };
}

async function requireOk(response: Response, method: string, sha256: string): Promise<void> {
  if (response.ok) return;
  const told = (await response.text()).match(/<Code>([^<]*)<\/Code>/)?.[1] ?? '';
  throw new Error(`s3Files: ${method} ${sha256} answered ${response.status} ${told}`);
}
