declare module 'virtual:words' {
  const words: { readonly id: Readonly<Record<string, string>>; readonly en: Readonly<Record<string, string>> };
  export default words;
}

declare module 'virtual:reference' {
  /** The hash of the reference rows the app is built with. */
  const hash: string;
  export default hash;
}

declare module 'virtual:tables' {
  /** Address of the packed growth tables. */
  const address: string;
  export default address;
}
