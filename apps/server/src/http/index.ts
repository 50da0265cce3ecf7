export { fileLimit } from './app.ts';
export { applicationOn, pagesFolder } from './application.ts';
export { actAsHeader } from './find-asker.ts';
