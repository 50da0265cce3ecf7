import { type MarkName, markNames, type ProjectOrder, projectOrders } from '@tidtam/domain/summary';
import { type StatusOrNot, statusOrder } from '../report/status-order.ts';

export const tabNames = ['agencies', 'guidelines', 'problems', 'projects', 'charts'] as const;
export type TabName = (typeof tabNames)[number];

/** What the address of a province's page says beyond its place: the tab, which projects are looked for, and where in them. */
export interface ProvinceSearch {
  readonly tab?: TabName | undefined;
  readonly part?: '1' | '2' | '3' | undefined;
  readonly status?: StatusOrNot | undefined;
  readonly agency?: string | undefined;
  readonly mark?: MarkName | undefined;
  readonly text?: string | undefined;
  readonly sort?: ProjectOrder | undefined;
  /** Where the page of the list begins, or what it stands before. */
  readonly after?: string | undefined;
  readonly before?: string | undefined;
}

/** The first page again: with something else looked for, a place in the list is none. */
export const firstPage = { after: undefined, before: undefined };

/** The figure whose source is open, on whatever page. */
export function searchOfSource(search: Readonly<Record<string, unknown>>): {
  readonly source?: string | undefined;
} {
  return { source: textOf(search.source) };
}

/** Keeps what makes sense of an address and leaves the rest. */
export function searchOfProvince(search: Readonly<Record<string, unknown>>): ProvinceSearch {
  return {
    tab: oneOf(tabNames, search.tab),
    part: oneOf(['1', '2', '3'], String(search.part)),
    status: oneOf(statusOrder, search.status),
    agency: textOf(search.agency),
    mark: oneOf(markNames, search.mark),
    text: textOf(search.text),
    sort: oneOf(projectOrders, search.sort === projectOrders[0] ? undefined : search.sort),
    after: textOf(search.after),
    before: textOf(search.before),
  };
}

function oneOf<Name extends string>(names: readonly Name[], value: unknown): Name | undefined {
  return names.find((name) => name === value);
}

function textOf(value: unknown): string | undefined {
  return value === undefined || value === '' ? undefined : String(value);
}
