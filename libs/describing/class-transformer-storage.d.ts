declare module 'class-transformer/cjs/storage.js' {
  /** The library's register of @Type decorators; it has no public door. */
  export const defaultMetadataStorage: object;
}
