// What kinds of hardware there are: the labels of the rows.

/// The kind of a mention.
enum Category: String, CaseIterable, Sendable {
    case tank
    case armouredVehicle = "armoured-vehicle"
    case artillery
    case rocketLauncher = "multiple-rocket-launcher"
    case airDefence = "air-defence"
    case missile
    case munition = "bomb-or-munition"
    case drone
    case aeroplane = "fixed-wing-aircraft"
    case helicopter
    case ship = "surface-ship"
    case submarine
    case smallArms = "small-arms"
    case antiTank = "anti-tank-weapon"
    case radar = "radar-or-electronic-warfare"
    case nuclear = "nuclear-weapon"
    case vehicle
    case generic = "generic-weapon"

    static let labels = allCases.map(\.rawValue)
}
