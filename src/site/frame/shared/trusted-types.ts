/**
 * What scripts of the site may turn words into, each by a name that the policy of pages lists: a worker that is started,
 * a script that is registered, a page that is read. Nothing else of a script’s words becomes HTML or code.
 * @see https://www.w3.org/TR/trusted-types/
 */
export const TRUSTED_TYPES = ['scholium-search', 'scholium-offline', 'scholium-edition'] as const;

/** One of the names. */
export type TrustedType = (typeof TRUSTED_TYPES)[number];
