import type { DomainSamples } from './sample'

export const officeSamples: DomainSamples = {
  samples: async () => ({}),
  may: {},
}
