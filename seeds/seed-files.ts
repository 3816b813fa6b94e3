import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The YAML stays where it is written, so a build in `dist/seeds` looks two folders up. */
const here = fileURLToPath(new URL('.', import.meta.url));
const besideTheBuild = fileURLToPath(new URL('../../seeds/', import.meta.url));
export const seedsFolder = existsSync(join(here, 'seed-file.schema.json')) ? here : besideTheBuild;

/** The five meetings the product starts from, in the order they are recorded. */
export const seedFiles: readonly string[] = [
  '000-buckinghamshire-county-cabinet-2020-01-13.yaml',
  '001-buckinghamshire-cabinet-childrens-update.yaml',
  '002-childrens-and-education-select-committee-2024-06-13.yaml',
  '003-plymouth-scrutiny-childrens-directorate.yaml',
  '004-buckinghamshire-cabinet-ofsted-reinspection.yaml',
].map((name) => join(seedsFolder, name));
