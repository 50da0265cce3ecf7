export { routeMessages } from './messages.ts';
export { type Limits, Pace } from './pace.ts';
export { capacityRefusal, notFound, Refusal } from './refusal.ts';
export {
  type Asker,
  askerDecorator,
  type Entry,
  type FileReply,
  type FindAsker,
  type Handler,
  type Handlers,
  InPieces,
  registerRoutes,
  type Seen,
  type UploadedFile,
} from './register.ts';
export { readAccess, type Services } from './services.ts';
