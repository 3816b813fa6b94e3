import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import axe from 'axe-core';
import { type Browser, type Page } from 'playwright-core';
import { launchBrowser } from '../support/chromium.js';
import { type ServedMinuteBook, serveMinuteBook } from '../support/minute-book.js';

const NARROW = { width: 320, height: 900 };
const WIDE = { width: 1280, height: 900 };

describe('The pages in a real browser, without JavaScript', () => {
  let book: ServedMinuteBook;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [book, browser] = await Promise.all([serveMinuteBook('pages', { seeds: true }), launchBrowser()]);
    const context = await browser.newContext({ javaScriptEnabled: false, baseURL: book.server.url });
    page = await context.newPage();
  }, 120_000);
  afterAll(async () => {
    await browser.close();
    await book.close();
  });

  it('opens at the outstanding actions of the seed meetings', async () => {
    await page.goto('/');
    expect(new URL(page.url()).pathname).toBe('/actions');
    expect(await page.textContent('h1')).toBe('Outstanding actions');
    const rows = await page.locator('tbody tr').count();
    const { body } = await book.reader.get<{ items: unknown[] }>('/api/actions?limit=1000');
    expect(rows).toBe(body.items.length);
    expect(rows).toBeGreaterThanOrEqual(17);
    expect(await page.textContent('tbody')).toContain('not stated');
  });

  it('shows what was in force on a day, asked for in the form', async () => {
    await page.goto('/actions');
    await page.getByLabel('In force on').fill('2024-06-14');
    await page.getByRole('button', { name: 'Show' }).click();
    expect(await page.textContent('#time')).toContain('14 June 2024');
    const { body } = await book.reader.get<{ items: unknown[] }>('/api/actions?effectiveOn=2024-06-14&limit=1000');
    expect(await page.locator('tbody tr').count()).toBe(body.items.length);
  });

  it('shows what the book said at a position: nothing, before anything was recorded', async () => {
    await page.goto('/actions?asAt=2020-01-01');
    expect(await page.locator('tbody tr').count()).toBe(0);
    expect(await page.textContent('main')).toContain('No action matches');
  });

  it('filters by committee and owner, and clears', async () => {
    await page.goto('/actions');
    await page.getByLabel('Owner').fill('Dover');
    await page.getByRole('button', { name: 'Show' }).click();
    const owners = await page.locator('td[data-label="Owner"]').allTextContents();
    expect(owners.length).toBeGreaterThan(0);
    for (const owner of owners) expect(owner).toContain('Dover');
    await page.getByRole('link', { name: 'Clear all' }).click();
    expect(await page.locator('tbody tr').count()).toBeGreaterThan(owners.length);
  });

  it('says what is wrong with a filter, in a summary and beside the field', async () => {
    const answer = await page.goto('/actions?effectiveOn=14%20June');
    expect(answer?.status()).toBe(422);
    expect(await page.title()).toMatch(/^Error: /);
    await page.locator('.govuk-error-summary a').click();
    expect(await page.locator('#effectiveOn').getAttribute('aria-describedby')).toContain('error');
  });

  it('shows the select committee’s work programme, suggestions last', async () => {
    await page.goto('/work-programme');
    const topics = await page.locator('tbody th').allTextContents();
    expect(topics.length).toBeGreaterThanOrEqual(9);
    expect(topics[0]).toContain('Education admissions');
    expect(await page.textContent('tbody')).toContain('16 July 2024');
  });

  it.each([
    ['/actions', NARROW],
    ['/actions', WIDE],
    ['/actions?effectiveOn=nonsense', WIDE],
    ['/actions?owner=Nobody&effectiveOn=2024-06-14', NARROW],
    ['/work-programme', NARROW],
    ['/work-programme', WIDE],
  ])('%s has no accessibility fault at %j and does not scroll sideways', async (path, viewport) => {
    const context = await browser.newContext({ viewport, baseURL: book.server.url, bypassCSP: true });
    const checked = await context.newPage();
    await checked.goto(path);
    await checked.evaluate(axe.source);
    const { violations } = await checked.evaluate(() =>
      (
        globalThis as unknown as {
          axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
        }
      ).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    const [content, window] = await checked.evaluate<[number, number]>(
      '[document.documentElement.scrollWidth, innerWidth]',
    );
    expect(content).toBeLessThanOrEqual(window);
    await context.close();
  });
});
