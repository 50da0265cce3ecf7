/** Search parameters as plain texts, so that people can read and type the addresses. */
export const plainSearch = {
  parseSearch: (text: string): Record<string, string> => Object.fromEntries(new URLSearchParams(text)),
  stringifySearch: (search: Readonly<Record<string, unknown>>): string => {
    const query = new URLSearchParams();
    for (const [key, value] of Object.entries(search)) {
      if (value !== undefined && value !== null && value !== '') query.set(key, String(value));
    }
    return query.size === 0 ? '' : `?${query}`;
  },
};
