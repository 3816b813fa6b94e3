import { mkdirSync, readFileSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { transformSync } from '@swc/core';
import { isTestCode } from './parts.mjs';

const silent = { debug() {}, info() {}, warn() {}, error() {}, trace() {}, isDebugEnabled: () => false };
const jsc = {
  target: 'es2022',
  parser: { syntax: 'typescript', decorators: true },
  transform: { legacyDecorator: true, decoratorMetadata: true, useDefineForClassFields: false },
};

function filesBelow(root, folder) {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(root, path) : path.endsWith('.ts') && !path.endsWith('.d.ts') ? [path] : [];
  });
}

/**
 * Writes a copy of `libs` as JavaScript in which every mutant of the chosen files lies dormant (Stryker's instrumenter).
 * Gives the mutants and every file's path.
 */
export async function instrument(root, out, mutate) {
  const files = filesBelow(root, 'libs');
  const chosen = files.filter((file) => !isTestCode(file) && mutate.some((pattern) => pattern.test(file)));
  const { files: changed, mutants } = await new Instrumenter(silent).instrument(
    chosen.map((name) => ({ name, content: readFileSync(join(root, name), 'utf8'), mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  const contents = new Map(changed.map(({ name, content }) => [name, content]));
  const kit = JSON.stringify(join(root, 'test/mutation/test-kit.mjs'));
  for (const file of files) {
    const source = contents.get(file) ?? readFileSync(join(root, file), 'utf8');
    const options = { filename: file, jsc, module: { type: 'es6' }, swcrc: false, configFile: false };
    const { code } = transformSync(source, options);
    const target = join(out, file.replace(/\.ts$/, '.js'));
    mkdirSync(dirname(target), { recursive: true });
    // Stack traces name the source: some rules are about what a fault may say of its place.
    const named = `${code.replaceAll(/(['"])@jest\/globals\1/g, kit)}\n//# sourceURL=${join(out, file)}\n`;
    writeFileSync(target, named);
  }
  writeFileSync(join(out, 'package.json'), JSON.stringify({ type: 'module', imports: { '#lib/*': './libs/*' } }));
  symlinkSync(join(root, 'node_modules'), join(out, 'node_modules'));
  // What some tests read beside the code.
  for (const beside of ['docs', 'seeds', 'test', 'nest-cli.json']) symlinkSync(join(root, beside), join(out, beside));
  return { mutants, files };
}
