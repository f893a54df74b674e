import { useRouteError } from '@remix-run/react'
import { notFound } from '../api/visitor.server.ts'
import { ErrorPage } from '../components/shell/error-page.tsx'

export function loader() {
  throw notFound()
}

export default function NotFound() {
  return null
}

export function ErrorBoundary() {
  return <ErrorPage error={useRouteError()} />
}
