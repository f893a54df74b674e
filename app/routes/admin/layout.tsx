import type { LoaderFunctionArgs } from '@remix-run/cloudflare'
import { Outlet, useOutletContext, useRouteError } from '@remix-run/react'
import { requireUser } from '../../api/visitor.server.ts'
import { AdminNav } from '../../components/shell/admin-nav.tsx'
import { ErrorPanel } from '../../components/shell/error-page.tsx'

/** For everybody else the pages in here do not exist. */
export async function loader(args: LoaderFunctionArgs) {
  await requireUser(args, ['admin'])
  return null
}

export const shouldRevalidate = () => false

export default function AdminLayout() {
  return (
    <>
      <AdminNav />
      <Outlet context={useOutletContext()} />
    </>
  )
}

export function ErrorBoundary() {
  return <ErrorPanel error={useRouteError()} />
}
