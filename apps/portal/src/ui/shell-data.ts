/** What the two layouts need to know; their `+layout.server.ts` gives it. */
export interface InstallationMark {
  readonly kind: 'demo' | 'production';
  readonly name: string;
}

export interface PortalShellData {
  readonly installation: InstallationMark;
  readonly owner: {
    readonly name: string;
    readonly responsiblePerson: string;
    readonly address: string;
    readonly phone: string;
    readonly email: string;
  };
  /** "YYYY-MM-DD", in Vietnam */
  readonly today: string;
  readonly noindex: boolean;
}

export interface MenuItem {
  readonly href: string;
  readonly label: string;
  readonly count?: number;
  readonly current: boolean;
}

export interface WorkspaceShellData {
  readonly installation: InstallationMark;
  readonly actor: {
    readonly displayName: string;
    readonly title: string;
    readonly organisation: { readonly id: string; readonly shortName: string; readonly name: string };
    readonly roles: readonly string[];
    readonly organisations: readonly { readonly id: string; readonly shortName: string }[];
  };
  readonly menu: readonly (readonly MenuItem[])[];
  readonly today: string;
}
