/** What the application is put together from, for injection. */
export const COMPOSITION = Symbol('COMPOSITION');
