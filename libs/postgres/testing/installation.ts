/** PostgreSQL's programs, such as anyone may run them. */
export interface Installation {
  readonly initdb: string;
  readonly postgres: string;
  /** Where it was found, to a person. */
  readonly origin: string;
}
