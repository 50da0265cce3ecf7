export {
  createProvider,
  type Identity,
  type Person,
  type Proof,
  type Provider,
  type ProviderSettings,
} from './provider.ts';
