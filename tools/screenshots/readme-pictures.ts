import { ownPaths } from '#src/applications/paths.ts'
import { deskPaths } from '#src/desk/paths.ts'
import { linkToAnOffer } from './demonstration-queries.ts'
import { enterAsCoordinator } from './enter.ts'
import { onLaptop, onPhone, type Picture, slug } from './picture.ts'

export const readmePictures: readonly Picture[] = [
  {
    // The page of a girl to whom a place is offered.
    file: 'status-page.png',
    screen: { ...onPhone, viewport: { width: 360, height: 716 } },
    show: async (page, running) => {
      await page.goto(ownPaths.status(slug, await linkToAnOffer(running)))
    },
  },
  {
    // What a coordinator finds in the morning. The guide shows it too.
    file: 'desk.png',
    screen: onLaptop(800),
    show: async (page) => {
      await enterAsCoordinator(page)
      await page.goto(deskPaths.today(slug))
    },
  },
]
