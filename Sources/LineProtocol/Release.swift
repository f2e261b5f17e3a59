// The version of this release, the same for both executables.

/// The release's version, as the greeting, `hello` and `--version` tell it.
package let releaseVersion = "0.1.0"
