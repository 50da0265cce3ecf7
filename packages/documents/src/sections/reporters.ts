import type { PackModel } from '@tidtam/domain/pack';
import type { ReportVersion } from '@tidtam/domain/report';
import type { AgencyFigures } from '@tidtam/domain/summary';
import type { Wording } from '../wording.ts';
import { agencyName } from './agencies.ts';

/** An agency with its projects, as papers list them. */
export interface Reporter {
  readonly name: string;
  readonly state: AgencyFigures['state'];
  readonly projects: readonly ReportVersion[];
}

/** The agencies that owe a report in their order, then any other that reported. */
export function reportersOf(model: PackModel, wording: Wording): readonly Reporter[] {
  const byAgency = Map.groupBy(model.projects, (project) => project.agency);
  const owing = model.agencies.map((agency): Reporter => {
    const projects = byAgency.get(agency.agency) ?? [];
    byAgency.delete(agency.agency);
    return { name: agencyName(agency, wording), state: agency.state, projects };
  });
  const others = [...byAgency].map(([code, projects]): Reporter => {
    return { name: wording.name(projects[0]?.agencyName ?? code), state: 'reported', projects };
  });
  return [...owing, ...others];
}
