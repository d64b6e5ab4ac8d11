import { experimental_AstroContainer as Container } from 'astro/container'
import type { AwardPage, BadgeVersionPage } from '../publish/manifest.ts'
import Award from './layouts/Award.astro'
import Badge from './layouts/Badge.astro'
import { viewOf } from './view.ts'

/** The page of an award, as HTML. */
export const renderAward = (award: AwardPage): Promise<string> =>
  render(Award, { view: viewOf(award), award })

/** The page of one version of a badge, as HTML: it says for ever what those who earned it were told. */
export const renderBadgeVersion = (version: BadgeVersionPage): Promise<string> =>
  render(Badge, {
    view: viewOf(version),
    page: version.badge,
    issuer: version.issuer,
    listed: [],
    others: [],
    kept: { current: version.current },
  })

type Component = Parameters<Container['renderToString']>[0]

/** A container remembers every page it has rendered and searches them all for the next: it is renewed in time. */
const rendersPerContainer = 300
let container: Promise<Container> | undefined
let renders = 0

async function render(component: Component, props: Record<string, unknown>): Promise<string> {
  if (container === undefined || renders >= rendersPerContainer) {
    container = Container.create()
    renders = 0
  }
  renders += 1
  return (await container).renderToString(component, { props, partial: false })
}
