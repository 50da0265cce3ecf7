export { District, Province, Region } from './place.ts';
export { districtsOf, provincesOfRegion } from './within.ts';
