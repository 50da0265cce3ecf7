import { z } from 'zod';
import { route } from '../contract/index.ts';
import { placePolicy } from './policy.ts';
import { RegionMap } from './region-map.ts';

export const placeRoutes = {
  getCountryMap: route({
    method: 'GET',
    path: '/api/country/map',
    allowed: placePolicy.read,
    summary: { th: 'แผนที่จังหวัดทั้งประเทศ', en: "Outlines of all of the country's provinces" },
    output: RegionMap,
  }),
  getRegionMap: route({
    method: 'GET',
    path: '/api/regions/:region/map',
    allowed: placePolicy.read,
    summary: { th: 'แผนที่จังหวัดในภาค', en: "Outlines of a region's provinces" },
    params: z.object({ region: z.string().max(10) }),
    output: RegionMap,
  }),
};
