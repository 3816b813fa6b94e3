#!/usr/bin/env node
// The `minutebook` command: builds what is missing, then hands over.
import { ensureBuilt, ensureInstalled } from '../ensure-ready.mjs';

ensureInstalled();
ensureBuilt();
await import('../../dist/apps/cli/main.js');
