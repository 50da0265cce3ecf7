import { readFile } from 'node:fs/promises';
import { countryMap, type RegionMap, regionMap, Topology } from '@tidtam/domain/place';
import sql from 'sql-template-tag';
import { programFolder } from '../program/index.ts';
import { type Handlers, notFound, readAccess, type Services } from '../route/index.ts';
import { inTransaction, type Transaction } from '../storage/index.ts';

export function placeHandlers({ runtime }: Services): Pick<Handlers, 'getCountryMap' | 'getRegionMap'> {
  // Read when it is first asked for; it changes with the program alone.
  let outlines: ReturnType<typeof readOutlines> | undefined;
  let country: Promise<RegionMap> | undefined;
  return {
    async getCountryMap() {
      outlines ??= readOutlines();
      country ??= outlines.then(countryMap);
      return country;
    },

    async getRegionMap({ params: { region }, actor }) {
      const provinces = await inTransaction(runtime.pool, readAccess(actor), (transaction) =>
        provinceCodes(transaction, region),
      );
      if (provinces.length === 0) throw notFound();
      outlines ??= readOutlines();
      return regionMap(await outlines, provinces);
    },
  };
}

async function provinceCodes(transaction: Transaction, region: string): Promise<readonly string[]> {
  const rows = await transaction.rows<{ code: string }>(
    sql`select code from province where region_code = ${region} order by code`,
  );
  return rows.map(({ code }) => code);
}

async function readOutlines(): Promise<Topology> {
  const text = await readFile(`${programFolder}data/provinces.topo.json`, 'utf8');
  return Topology.parse(JSON.parse(text));
}
