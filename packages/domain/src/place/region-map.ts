import { z } from 'zod';

const Ring = z.array(z.int());
const geometry = {
  id: z.string(),
  properties: z.object({ dopa: z.string() }),
};

/** What is used of a TopoJSON file (github.com/topojson/topojson-specification): quantised arcs, shared by neighbours. */
export const Topology = z.object({
  transform: z.object({
    scale: z.tuple([z.number(), z.number()]),
    translate: z.tuple([z.number(), z.number()]),
  }),
  objects: z.object({
    provinces: z.object({
      geometries: z.array(
        z.discriminatedUnion('type', [
          z.object({ ...geometry, type: z.literal('Polygon'), arcs: z.array(Ring) }),
          z.object({ ...geometry, type: z.literal('MultiPolygon'), arcs: z.array(z.array(Ring)) }),
        ]),
      ),
    }),
  }),
  /** Each arc's first point is absolute, the others are steps from the one before. */
  arcs: z.array(z.array(z.tuple([z.int(), z.int()]))),
});
export type Topology = z.infer<typeof Topology>;

const Point = z.tuple([z.number(), z.number()]);
type Point = z.infer<typeof Point>;

/** Outlines to draw as SVG: `path` in a box of `width` × `height` from 0, 0 at the north-west. */
export const RegionMap = z.object({
  width: z.number(),
  height: z.number(),
  shapes: z.array(
    z.object({
      province: z.string(),
      path: z.string(),
      /** Middle of the largest piece, where a label stands. */
      middle: Point,
      /** How wide that piece is: a label that needs more stands beside it. */
      room: z.number(),
    }),
  ),
});
export type RegionMap = z.infer<typeof RegionMap>;

const width = 400;

/** The outlines of some provinces, as wide as {@link width}; north is up, and a degree is as long both ways. */
export function regionMap(topology: Topology, provinces: readonly string[]): RegionMap {
  const isWanted = ({ properties }: Geometry) => provinces.includes(properties.dopa);
  return mapOf(topology, topology.objects.provinces.geometries.filter(isWanted), tenths);
}

/** The outlines of all provinces, to whole units: finer is not seen at that size, and would travel. */
export function countryMap(topology: Topology): RegionMap {
  return mapOf(topology, topology.objects.provinces.geometries, Math.round);
}

type Geometry = Topology['objects']['provinces']['geometries'][number];
type Rounding = (value: number) => number;

function mapOf(topology: Topology, wanted: readonly Geometry[], round: Rounding): RegionMap {
  const arcs = topology.arcs.map((arc) => placed(arc, topology.transform));
  const rings = wanted.map((shape) =>
    (shape.type === 'Polygon' ? shape.arcs : shape.arcs.flat()).map((ring) => closedRing(ring, arcs)),
  );
  const all = rings.flat(2);
  if (all.length === 0) return { width: 0, height: 0, shapes: [] };
  const box = boxOf(all);
  const narrowing = Math.cos(((box.top + box.bottom) / 2) * (Math.PI / 180));
  const scale = width / ((box.right - box.left) * narrowing);
  const draw = ([east, north]: Point): Point => [
    round((east - box.left) * narrowing * scale),
    round((box.top - north) * scale),
  ];
  const shapes = wanted.map(({ properties }, at) => {
    const drawn = (rings[at] ?? []).map((ring) => withoutRepeats(ring.map(draw)));
    return {
      province: properties.dopa,
      path: drawn.filter(isOutline).map(pathOf).join(''),
      ...largestOf(drawn),
    };
  });
  return { width, height: round((box.top - box.bottom) * scale), shapes };
}

function placed(
  arc: Topology['arcs'][number],
  { scale, translate }: Topology['transform'],
): readonly Point[] {
  let east = 0;
  let north = 0;
  return arc.map(([stepEast, stepNorth]) => {
    east += stepEast;
    north += stepNorth;
    return [east * scale[0] + translate[0], north * scale[1] + translate[1]];
  });
}

/** An index below zero, `~n`, is arc n walked backwards. Arcs meet in a point that both hold. */
function closedRing(ring: readonly number[], arcs: readonly (readonly Point[])[]): readonly Point[] {
  return ring.flatMap((index) => {
    const arc = index < 0 ? (arcs[~index] ?? []).toReversed() : (arcs[index] ?? []);
    return arc.slice(0, -1);
  });
}

function boxOf(points: readonly Point[]) {
  const east = points.map(([x]) => x);
  const north = points.map(([, y]) => y);
  return {
    left: Math.min(...east),
    right: Math.max(...east),
    top: Math.max(...north),
    bottom: Math.min(...north),
  };
}

/** Neighbours that became one point are one. */
function withoutRepeats(ring: readonly Point[]): readonly Point[] {
  return ring.filter(([x, y], at) => {
    const [beforeX, beforeY] = ring.at(at - 1) ?? [];
    return x !== beforeX || y !== beforeY;
  });
}

/** An islet that became a point or a line has none. */
function isOutline(ring: readonly Point[]): boolean {
  return ring.length > 2;
}

function pathOf(ring: readonly Point[]): string {
  return `M${ring.map(([x, y]) => `${x} ${y}`).join('L')}Z`;
}

/** Centroid (by the shoelace formula) and width of the largest ring. */
function largestOf(rings: readonly (readonly Point[])[]): { middle: Point; room: number } {
  const weighed = rings.map(weigh).sort((a, b) => Math.abs(b.area) - Math.abs(a.area));
  const [largest] = weighed;
  if (largest === undefined || largest.area === 0) return { middle: [0, 0], room: 0 };
  const { left, right } = boxOf(largest.ring);
  return {
    middle: [tenths(largest.x / (3 * largest.area)), tenths(largest.y / (3 * largest.area))],
    room: tenths(right - left),
  };
}

function weigh(ring: readonly Point[]) {
  const sum = { ring, area: 0, x: 0, y: 0 };
  for (const [at, [x, y]] of ring.entries()) {
    const [nextX, nextY] = ring[(at + 1) % ring.length] ?? [x, y];
    const cross = x * nextY - nextX * y;
    sum.area += cross;
    sum.x += (x + nextX) * cross;
    sum.y += (y + nextY) * cross;
  }
  return sum;
}

function tenths(value: number): number {
  return Math.round(value * 10) / 10;
}
