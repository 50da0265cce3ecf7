import type { District, Province } from './place.ts';

/** A region's provinces, in the order of the table (by code). */
export function provincesOfRegion<P extends Pick<Province, 'region'>>(
  region: string,
  provinces: readonly P[],
): readonly P[] {
  return provinces.filter((province) => province.region === region);
}

/** A province's districts, in the order of the table (by code). */
export function districtsOf<D extends Pick<District, 'province'>>(
  province: string,
  districts: readonly D[],
): readonly D[] {
  return districts.filter((district) => district.province === province);
}
