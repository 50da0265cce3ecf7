export { placeRoutes } from './contract.ts';
export { District, Province, Region } from './place.ts';
export { countryMap, RegionMap, regionMap, Topology } from './region-map.ts';
export { districtsOf, provincesOfRegion } from './within.ts';
