export { notFound, Refusal } from './refusal.ts';
export {
  type FileReply,
  type FindActor,
  type Handler,
  type Handlers,
  registerRoutes,
  type UploadedFile,
} from './register.ts';
export { readAccess, type Services } from './services.ts';
