#include "FactCheckModel.h"

// The toolchain's clang knows #embed in every standard; it only says that C23 brought it.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char claims[] __attribute__((aligned(64))) = {
#embed "claims.bin"
};

factcheck_bytes factcheck_claims(void) { return (factcheck_bytes){claims, sizeof claims}; }
