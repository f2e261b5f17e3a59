// Embeds the text files of this folder: read-only data that costs nothing to load and is shared by all workers.
// To add a file: a block here, a line in the table below. Package.swift excludes *.txt as a folder's resources.

#include "HardwareSystems.h"

// #embed is C23; clang takes it in every dialect and says so.
#pragma clang diagnostic ignored "-Wc23-extensions"

static const uint8_t tanks[] = {
#embed "tanks.txt"
};
static const uint8_t armoured_vehicles[] = {
#embed "armoured-vehicles.txt"
};
static const uint8_t artillery[] = {
#embed "artillery.txt"
};
static const uint8_t rocket_launchers[] = {
#embed "rocket-launchers.txt"
};
static const uint8_t vehicles[] = {
#embed "vehicles.txt"
};
static const uint8_t air_defence[] = {
#embed "air-defence.txt"
};
static const uint8_t missiles[] = {
#embed "missiles.txt"
};
static const uint8_t munitions[] = {
#embed "munitions.txt"
};
static const uint8_t aircraft[] = {
#embed "aircraft.txt"
};
static const uint8_t helicopters[] = {
#embed "helicopters.txt"
};
static const uint8_t drones[] = {
#embed "drones.txt"
};
static const uint8_t ships[] = {
#embed "ships.txt"
};
static const uint8_t submarines[] = {
#embed "submarines.txt"
};
static const uint8_t small_arms[] = {
#embed "small-arms.txt"
};
static const uint8_t anti_tank[] = {
#embed "anti-tank.txt"
};
static const uint8_t radars[] = {
#embed "radars.txt"
};

#define FILE_OF(name, bytes) {name ".txt", bytes, sizeof(bytes)}

static const struct HardwareSystemsFile files[] = {
    FILE_OF("tanks", tanks),
    FILE_OF("armoured-vehicles", armoured_vehicles),
    FILE_OF("artillery", artillery),
    FILE_OF("rocket-launchers", rocket_launchers),
    FILE_OF("vehicles", vehicles),
    FILE_OF("air-defence", air_defence),
    FILE_OF("missiles", missiles),
    FILE_OF("munitions", munitions),
    FILE_OF("aircraft", aircraft),
    FILE_OF("helicopters", helicopters),
    FILE_OF("drones", drones),
    FILE_OF("ships", ships),
    FILE_OF("submarines", submarines),
    FILE_OF("small-arms", small_arms),
    FILE_OF("anti-tank", anti_tank),
    FILE_OF("radars", radars),
};

size_t hardwareSystemsFileCount(void) { return sizeof(files) / sizeof(files[0]); }

const struct HardwareSystemsFile *hardwareSystemsFiles(void) { return files; }
