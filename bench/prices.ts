/**
 * What Cloudflare asks on the paid plan beyond what is included, in USD. Read on 2026-11-25 from
 * developers.cloudflare.com: workers/platform/pricing, durable-objects/platform/pricing, queues/platform/pricing and
 * d1/platform/pricing.
 */
export const PRICES = {
  read_on: '2026-11-25',
  worker_request: 0.3e-6,
  worker_processor_ms: 0.02e-6,
  object_request: 0.15e-6,
  /** Incoming messages of sockets are billed as requests, 20 to 1. */
  socket_message: 0.15e-6 / 20,
  /** A gigabyte-second; an object counts as 128 MB. */
  object_gb_second: 12.5e-6,
  object_row_read: 0.001e-6,
  object_row_written: 1e-6,
  d1_row_read: 0.001e-6,
  d1_row_written: 1e-6,
  /** For each 64 KB written, read or deleted. */
  queue_operation: 0.4e-6,
}

export const OBJECT_GB = 0.128
