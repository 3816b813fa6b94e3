import { existsSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { type Installation } from './installation.js';
import { packagedInstallation } from './packaged-installation.js';

/** Where Debian keeps the servers it installs, one folder a major version. */
const DEBIAN = '/usr/lib/postgresql';

/** The PostgreSQL that tests run: of the npm package of this platform, else one that is installed; null when there is none. */
export const findInstallation = (): Installation | null => packagedInstallation() ?? installedHere();

function installedHere(): Installation | null {
  const versions = existsSync(DEBIAN) ? readdirSync(DEBIAN).sort((a, b) => Number(b) - Number(a)) : [];
  const debian = versions.map((version) => join(DEBIAN, version, 'bin'));
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), ...debian];
  const folder = folders.find((bin) => ['initdb', 'postgres'].every((name) => existsSync(join(bin, name))));
  if (folder === undefined) return null;
  return { initdb: join(folder, 'initdb'), postgres: join(folder, 'postgres'), origin: folder };
}
