import { readFileSync, writeFileSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { eventCatalogue } from './event-catalogue.js';
import { catalogueSections } from './catalogue-sections.js';

const FILE = new URL('../../docs/events.md', import.meta.url);

describe('The catalogue of events', () => {
  it('is what the definitions say (UPDATE_CATALOGUE=1 writes it)', () => {
    const catalogue = eventCatalogue(catalogueSections);
    if (process.env['UPDATE_CATALOGUE'] === '1') writeFileSync(FILE, catalogue);
    expect(readFileSync(FILE, 'utf8')).toBe(catalogue);
  });
});
