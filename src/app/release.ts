/** The name of this release of the app. It is made of the sources (vite.config.ts): a bundle cannot hold a hash of itself. */
export const release = import.meta.env.RELEASE;
