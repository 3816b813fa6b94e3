import { existsSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** A real browser: the machine's own where there is one, else the one that ships inside an npm package. */
export async function launchBrowser(): Promise<Browser> {
  const installed = INSTALLED.find((path) => existsSync(path));
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ];
  if (installed !== undefined) return chromium.launch({ executablePath: installed, args });
  const { default: packaged } = await import('@sparticuz/chromium');
  // It unpacks to one fixed file and would silently reuse one another version left there.
  rmSync(join(tmpdir(), 'chromium'), { force: true });
  // Not the package's own arguments: they put the browser in one process, which ends with its first page.
  return chromium.launch({
    executablePath: await packaged.executablePath(),
    args: [...args, '--no-zygote'],
    headless: true,
  });
}
