#include "FactCheckModel.h"

static const unsigned char claims[] __attribute__((aligned(64))) = {
#embed "claims.bin"
};

factcheck_bytes factcheck_claims(void) { return (factcheck_bytes){claims, sizeof claims}; }
