import { readFile } from 'node:fs/promises';
import { register } from 'node:module';
import { fileURLToPath } from 'node:url';
import { isMainThread } from 'node:worker_threads';
import { transform } from '@swc/core';

/**
 * Lets a child process of a test run the same TypeScript sources as the test, unbuilt:
 * node --conditions=source --import ./libs/event-store/testing/typescript-hooks.mjs file.ts
 */
if (isMainThread) register(import.meta.url);

/** A relative import that ends in `.js` is the `.ts` file beside it, where there is one. */
export async function resolve(specifier, context, next) {
  const ours = /^\.{1,2}\//.test(specifier) && context.parentURL?.endsWith('.ts');
  return next(ours ? specifier.replace(/\.js$/, '.ts') : specifier, context);
}

export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const source = await readFile(fileURLToPath(url), 'utf8');
  const { code } = await transform(source, {
    filename: fileURLToPath(url),
    jsc: { target: 'es2022', parser: { syntax: 'typescript', decorators: true } },
    module: { type: 'es6' },
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
