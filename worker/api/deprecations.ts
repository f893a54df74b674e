/** An operation that is going away. */
export interface Deprecation {
  /** Since when it is not recommended. */
  since: Date
  /** From when on it may be gone. */
  sunset: Date
  /** What takes its place, e.g. `/api/v2/qcm/generate`. */
  successor?: string
}

/**
 * The operations that are going away, as `POST /api/v1/qcm/generate`. None is, yet: version 1 stays while version 2 has
 * only what breaks it.
 */
export const DEPRECATIONS = new Map<string, Deprecation>()

/** `Deprecation` (RFC 9745), `Sunset` (RFC 8594) and where to go instead (RFC 5829). */
export function deprecationHeaders({ since, sunset, successor }: Deprecation): Record<string, string> {
  return {
    Deprecation: `@${Math.floor(since.getTime() / 1000)}`,
    Sunset: sunset.toUTCString(),
    ...(successor ? { Link: `<${successor}>; rel="successor-version"` } : {}),
  }
}
