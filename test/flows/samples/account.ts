import type { DomainSamples } from './sample'

export const accountSamples: DomainSamples = {
  samples: async () => ({}),
  may: {},
}
