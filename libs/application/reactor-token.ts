/** The runner of the reactors, for injection. */
export const REACTORS = Symbol('REACTORS');
