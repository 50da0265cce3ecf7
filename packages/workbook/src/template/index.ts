export { lastHeader, markHeader, percentHeader } from './columns.ts';
export {
  type ProjectMark,
  readMark,
  readProjectMark,
  type TemplateMark,
  type TemplatePlace,
  titleSign,
} from './mark.ts';
export { writeTemplate } from './writeTemplate.ts';
