#!/usr/bin/env node
// The `minutebook` command: builds what changed, then runs it. `npx minutebook …` from the project's root.
import { ensureBuilt, ensureInstalled } from '../ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../../dist/apps/cli/main.js');
