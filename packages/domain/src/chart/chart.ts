import { z } from 'zod';
import { projectStatuses } from '../project/index.ts';

/** The questions that a province's charts answer, in the order in which a chair asks them. */
export const chartNames = ['money', 'statuses', 'agencies', 'guidelines'] as const;
export const ChartName = z.enum(chartNames);
export type ChartName = z.infer<typeof ChartName>;

const Status = z.enum([...projectStatuses, 'not_stated']);

/** What is drawn; amounts in baht as numbers, for the length of a bar alone. */
const Plot = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('money'),
    bars: z.array(
      z.object({
        label: z.string(),
        budget: z.number(),
        disbursed: z.number(),
        committed: z.number(),
        said: z.string(),
      }),
    ),
  }),
  z.object({
    kind: z.literal('statuses'),
    bars: z.array(
      z.object({
        label: z.string(),
        said: z.string(),
        counts: z.array(z.object({ status: Status, count: z.int().min(0) })),
      }),
    ),
  }),
  z.object({
    kind: z.literal('rates'),
    bars: z.array(z.object({ label: z.string(), percent: z.number().nullable(), said: z.string() })),
  }),
  z.object({
    kind: z.literal('matrix'),
    columns: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), counts: z.array(z.int().min(0)) })),
  }),
]);
export type Plot = z.infer<typeof Plot>;

/** A chart before it is drawn: its title is the answer; `table` says the same in figures (table twin). */
export const Chart = z.object({
  name: ChartName,
  title: z.string(),
  /** What the picture shows, for who does not see it. */
  summary: z.string(),
  /** What is not there, and why. */
  note: z.string().nullable(),
  table: z.object({
    columns: z.array(z.string()),
    rows: z.array(z.object({ label: z.string(), cells: z.array(z.string()) })),
  }),
  plot: Plot,
});
export type Chart = z.infer<typeof Chart>;

/** Where the figures come from, printed under each chart. */
export interface ChartSource {
  readonly place: string;
  readonly round: string;
  readonly dataDate: string;
  readonly invented: boolean;
}
