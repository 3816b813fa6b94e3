import { request } from 'node:http';

/** What a request was answered whose path is sent as it stands: `fetch` would tidy it up. */
export function rawGet(
  url: string,
  path: string,
  { method = 'GET', token }: { method?: string; token?: string } = {},
): Promise<{ status: number; type: string; body: string }> {
  const { hostname, port } = new URL(url);
  const headers = token === undefined ? {} : { Authorization: `Bearer ${token}` };
  return new Promise((resolve, reject) => {
    request({ hostname, port, path, method, headers }, (answer) => {
      let body = '';
      answer.setEncoding('latin1').on('data', (text: string) => (body += text));
      answer.on('end', () =>
        resolve({ status: answer.statusCode ?? 0, type: answer.headers['content-type'] ?? '', body }),
      );
    })
      .on('error', reject)
      .end();
  });
}
