import { Component, type ComponentChild, createRef, render } from "preact";

interface Props {
  readonly class: string;
  readonly style?: { readonly [property: string]: string };
  /** Style sheets of the shadow root. */
  readonly css: readonly string[];
  readonly children: ComponentChild;
}

/** Shows its children in a shadow root, as the page layer does; open, so that axe can read it. */
export class Shadow extends Component<Props> {
  private readonly host = createRef<HTMLDivElement>();

  override componentDidMount() {
    const root = this.host.current!.attachShadow({ mode: "open" });
    root.adoptedStyleSheets = this.props.css.map((text) => {
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(text);
      return sheet;
    });
    this.draw();
  }

  override componentDidUpdate() {
    this.draw();
  }

  private draw() {
    render(this.props.children, this.host.current!.shadowRoot!);
  }

  override render() {
    return <div ref={this.host} class={this.props.class} style={this.props.style} />;
  }
}
