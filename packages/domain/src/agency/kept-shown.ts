/** Which agencies of a place are listed: by whether they owe a report in the round. */
export const keptShown = ['open', 'owing', 'not_owing', 'closed'] as const;

/** How many agencies are listed at once. */
export const keptAtOnce = 50;
