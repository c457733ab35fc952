import { useText } from '../../ui/language.ts'
import { useStage } from '../surface.ts'

/** What stands here and whose it is. */
export function Title() {
  const text = useText()
  const showroom = useStage((model) => model.showroom)
  return (
    <header className="title">
      {showroom.style?.logo && <img className="logo" src={showroom.style.logo} alt="" />}
      <h1>
        <bdi>{text(showroom.title)}</bdi>
      </h1>
      {showroom.operator.name && (
        <p>
          <bdi>{showroom.operator.name}</bdi>
        </p>
      )}
    </header>
  )
}
