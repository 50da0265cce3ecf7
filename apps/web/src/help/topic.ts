/** What there is help about, in the guide's order: what to do or to know, by the keys of the messages. */
export const topicSteps = {
  read: ['read_1', 'read_2', 'read_3', 'read_4'],
  agency: ['agency_1', 'agency_2', 'agency_3', 'agency_4'],
  form: ['form_1', 'form_2', 'form_3', 'form_4'],
  import: ['import_1', 'import_2', 'import_3', 'import_4'],
  country: ['country_1', 'country_2', 'country_3'],
  region: ['region_1', 'region_2', 'region_3'],
  plan: ['plan_1', 'plan_2', 'plan_3'],
  agencies: ['agencies_1', 'agencies_2', 'agencies_3', 'agencies_4'],
  people: ['people_1', 'people_2', 'people_3'],
  account: ['account_1', 'account_2', 'account_3'],
} as const;

export type Topic = keyof typeof topicSteps;

const topics: readonly (readonly [RegExp, Topic])[] = [
  [/^\/imports/, 'import'],
  [/^\/country\//, 'country'],
  [/^\/regions\//, 'region'],
  [/^\/plan\//, 'plan'],
  [/^\/agencies\/?$/, 'agencies'],
  [/^\/agencies\/.*\/form\/?$/, 'form'],
  [/^\/agencies\/[^/]+\/provinces\//, 'agency'],
  [/^\/people/, 'people'],
  [/^\/account/, 'account'],
];

/** What the help of an address is about; where nothing else fits, how figures are read. */
export function topicOf(pathname: string): Topic {
  return topics.find(([pattern]) => pattern.test(pathname))?.[1] ?? 'read';
}
