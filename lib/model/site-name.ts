/** The name of a site, as people read it and as its rule is kept: the host without `www.`. */
export const siteName = (host: string): string => host.toLowerCase().replace(/^www\./, '');
